// Whoever deploys reads the parameters: each says what it is, and a number that has a default also has its bounds.
import { literal } from '../source.mjs';

export function described(file) {
  const problems = [];
  for (const [name, parameter] of file.parameters) {
    const text = literal(parameter.decorators.get('description')?.[0]);
    if (!text?.trim().endsWith('.')) problems.push(file.problem(parameter.node, `parameter ${name} has no description, a sentence with its unit`));
    const bounded = parameter.decorators.has('allowed') || (parameter.decorators.has('minValue') && parameter.decorators.has('maxValue'));
    if (parameter.type === 'int' && parameter.default && !bounded) problems.push(file.problem(parameter.node, `parameter ${name} has no bounds`));
  }
  return problems;
}
