// A parsed Bicep file, and the few questions all rules ask of its tree.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';

// The parser is installed beside Azurite: local/package.json has its version, the lock file its checksum.
const require = createRequire(new URL('../../local/package.json', import.meta.url));
const Parser = require('tree-sitter');
const parser = new Parser();
parser.setLanguage(require('tree-sitter-bicep'));

const cache = new Map();

export class BicepFile {
  static read(path) {
    const full = resolve(path);
    if (!cache.has(full)) cache.set(full, new BicepFile(full));
    return cache.get(full);
  }

  constructor(path) {
    this.path = path;
    // The parser's buffer is 32 KiB unless told otherwise.
    const text = readFileSync(path, 'utf8');
    this.root = parser.parse(text, null, { bufferSize: Buffer.byteLength(text) + 1024 }).rootNode;
  }

  problem(node, message) {
    return { file: this.path, line: node.startPosition.row + 1, message };
  }

  declarations(kind) {
    return this.root.descendantsOfType(`${kind}_declaration`).map(node => ({ node, name: children(node)[0].text }));
  }

  /** name -> { node, optional, secure, type, default } */
  get parameters() {
    return new Map(this.declarations('parameter').map(({ node, name }) => {
      const [, type, value] = children(node);
      const decorators = decoratorsOf(node);
      return [name, {
        node, decorators,
        type: type?.text ?? '',
        default: value,
        optional: value !== undefined || (type?.text ?? '').endsWith('?'),
        secure: decorators.has('secure'),
      }];
    }));
  }

  get outputs() {
    return new Map(this.declarations('output').map(({ node, name }) => [name, node]));
  }

  /** [{ node, name, path, params }]; params: name -> value node. */
  get modules() {
    return this.declarations('module').map(({ node, name }) => {
      const [, path, body] = children(node);
      const given = properties(objectUnder(body)).get('params');
      return { node, name, path: resolve(dirname(this.path), literal(path) ?? ''), params: properties(given?.value) };
    });
  }
}

export const children = node => node.namedChildren.filter(child => child.type !== 'comment');

/** A string without placeholders; otherwise undefined. */
export function literal(node) {
  if (node?.type !== 'string' || node.descendantsOfType('interpolation').length > 0) return undefined;
  return children(node).map(part => part.text).join('');
}

/** The object that an `if`, a `for` or parentheses lead to. */
export function objectUnder(node) {
  while (node && node.type !== 'object') {
    if (!['if_statement', 'for_statement', 'parenthesized_expression'].includes(node.type)) return undefined;
    node = children(node).at(-1);
  }
  return node;
}

/** name -> { key, value }; the name of a key with placeholders is its text. */
export function properties(object) {
  const found = new Map();
  for (const property of object?.type === 'object' ? children(object) : []) {
    const [key, value] = children(property);
    if (property.type === 'object_property' && value !== undefined) found.set(keyText(key), { key, value });
  }
  return found;
}

const keyText = key => key.type === 'string' ? key.text.slice(1, -1) : key.text;

/** name -> argument nodes, of the decorators right above a declaration. */
function decoratorsOf(declaration) {
  const above = declaration.previousNamedSibling;
  const found = new Map();
  for (const call of above?.type === 'decorators' ? above.descendantsOfType('call_expression') : [])
    if (call.parent.type === 'decorator') found.set(call.childForFieldName('function').text, children(call.childForFieldName('arguments')));
  return found;
}
