// The parameter files beside main.bicep: what azd fills in (main.parameters.json), and the examples in environments/.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { children, literal } from '../source.mjs';

export function parameterFiles(file) {
  if (basename(file.path) !== 'main.bicep') return [];
  const folder = dirname(file.path), examples = join(folder, 'environments');
  const paths = [join(folder, 'main.parameters.json'), ...(existsSync(examples) ? readdirSync(examples).sort().map(name => join(examples, name)) : [])];
  return paths.filter(existsSync).flatMap(path => check(path, file.parameters));
}

function check(path, declared) {
  const problems = [], say = message => problems.push({ file: path, line: 1, message });
  const given = JSON.parse(readFileSync(path, 'utf8')).parameters;
  for (const [name, parameter] of declared)
    if (!parameter.optional && !(name in given)) say(`the parameter ${name} is missing`);
  for (const [name, { value }] of Object.entries(given)) {
    const parameter = declared.get(name);
    if (!parameter) say(`there is no parameter ${name}`);
    // azd fills these in.
    else if (typeof value === 'string' && value.startsWith('${')) continue;
    else if (parameter.secure) say(`${name} writes a secret down`);
    else for (const problem of problemsOf(parameter, value)) say(`${name} ${problem}`);
  }
  return problems;
}

function* problemsOf(parameter, value) {
  const number = name => Number(parameter.decorators.get(name)?.[0]?.text ?? NaN);
  const type = { string: 'string', int: 'number', bool: 'boolean', object: 'object' }[parameter.type];
  if (type && typeof value !== type) return yield `must be ${parameter.type}`;
  const size = typeof value === 'string' ? value.length : value;
  const [least, most] = typeof value === 'string' ? ['minLength', 'maxLength'] : ['minValue', 'maxValue'];
  if (size < number(least) || size > number(most)) yield `is outside ${number(least)} to ${number(most)}`;
  const allowed = parameter.decorators.get('allowed')?.[0];
  if (allowed && !children(allowed).some(option => (literal(option) ?? option.text) === String(value))) yield `is not one of ${allowed.text}`;
}
