// The app settings of a module: the keys of its objects that are named like one, A__B or A_B, with their values.
import { children, literal, properties } from './source.mjs';

const SETTING = /^[A-Z][\w]*_[\w${}]+$/;

export function appSettings(file) {
  const found = file.declarations('variable').flatMap(({ node }) => node.descendantsOfType('object'))
    .flatMap(object => [...properties(object)])
    .filter(([name]) => SETTING.test(name));
  return found.map(([name, { value }]) => ({ name, value: inlined(file, value), literal: literal(value) !== undefined }));
}

/** A string's text, with our own string variables put in where it names them; otherwise the expression's source. */
export function inlined(file, node) {
  if (node.type !== 'string') return node.text;
  const variables = new Map(file.declarations('variable').map(({ node: variable, name }) => [name, children(variable)[1]]));
  return children(node).map(part => {
    const [named] = part.type === 'interpolation' ? children(part) : [];
    const variable = named?.type === 'identifier' ? variables.get(named.text) : undefined;
    return variable ? inlined(file, variable) : part.text;
  }).join('');
}
