// A module's file exists, gets what it needs and nothing else, and has the outputs that are asked of it.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { BicepFile } from '../source.mjs';

export function moduleCalls(file) {
  const problems = [];
  const called = new Map();
  for (const module of file.modules) {
    const name = basename(module.path);
    if (!existsSync(module.path)) {
      problems.push(file.problem(module.node, `module ${module.name}: there is no file ${name}`));
      continue;
    }
    const target = BicepFile.read(module.path);
    called.set(module.name, target);
    for (const given of module.params.keys())
      if (!target.parameters.has(given)) problems.push(file.problem(module.params.get(given).key, `module ${name} has no parameter ${given}`));
    for (const [needed, parameter] of target.parameters)
      if (!parameter.optional && !module.params.has(needed)) problems.push(file.problem(module.node, `module ${name} needs the parameter ${needed}`));
  }

  for (const access of file.root.descendantsOfType('member_expression')) {
    const inner = access.childForFieldName('object');
    if (inner.type !== 'member_expression' || inner.childForFieldName('property').text !== 'outputs') continue;
    const target = called.get(inner.childForFieldName('object').text);
    const output = access.childForFieldName('property').text;
    if (target && !target.outputs.has(output)) problems.push(file.problem(access, `module ${basename(target.path)} has no output ${output}`));
  }
  return problems;
}
