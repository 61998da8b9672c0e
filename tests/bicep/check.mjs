// Checks Bicep files where the compiler is not to be had; CI also runs the real `bicep build` and `bicep lint`.
//   node tests/bicep/check.mjs FILE-OR-FOLDER...              says what is wrong, one line each; exit code 1 if anything is
//   node tests/bicep/check.mjs --settings FILE.bicep          prints the app settings of a module as JSON
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BicepFile } from './source.mjs';
import { described } from './rules/described.mjs';
import { moduleCalls } from './rules/module-calls.mjs';
import { parameterFiles } from './rules/parameter-files.mjs';
import { secrets } from './rules/secrets.mjs';
import { symbols } from './rules/symbols.mjs';
import { syntax } from './rules/syntax.mjs';
import { appSettings } from './app-settings.mjs';

const fileRules = [symbols, moduleCalls, secrets, described];

function bicepFiles(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap(name => {
    const child = join(path, name);
    return statSync(child).isDirectory() || name.endsWith('.bicep') ? bicepFiles(child) : [];
  });
}

function check(path) {
  const file = BicepFile.read(path);
  const broken = syntax(file);
  // After a syntax error the tree is a guess, and so would be all that follows from it.
  return broken.length > 0 ? broken : [...fileRules.flatMap(rule => rule(file)), ...parameterFiles(file)];
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--settings') {
  console.log(JSON.stringify(appSettings(BicepFile.read(rest[0])), null, 2));
} else {
  const files = [first, ...rest].flatMap(bicepFiles);
  const problems = files.flatMap(check);
  for (const { file, line, message } of problems) console.log(`${relative(process.cwd(), file)}(${line}): ${message}`);
  console.log(`${files.length} files, ${problems.length} problems`);
  process.exitCode = problems.length > 0 || files.length === 0 ? 1 : 0;
}
