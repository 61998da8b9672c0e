// Lints an OpenAPI document by the recommended rules, offline: node lint-openapi.cjs FILE. Prints what is wrong, and ends with 1 where something is.
const { createConfig, lintFromString } = require('@redocly/openapi-core');
const fs = require('node:fs');

async function main() {
  // What needs no key and cannot be asked wrongly has no answer of the client's fault.
  const config = await createConfig({ extends: ['recommended'], rules: { 'operation-4xx-response': 'off' } });
  const problems = await lintFromString({ source: fs.readFileSync(process.argv[2], 'utf8'), absoluteRef: 'openapi.json', config });
  for (const problem of problems) console.log(`${problem.ruleId}: ${problem.message} ${problem.location.map(l => l.pointer).join(' ')}`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

main();
