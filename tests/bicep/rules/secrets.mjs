// A secret is never written down: it is a @secure parameter, or a reference to the vault.
import { BicepFile, literal, properties } from '../source.mjs';
import { inlined } from '../app-settings.mjs';
import { existsSync } from 'node:fs';

const NAMES_A_SECRET = /(ApiKey|SignInKey|LookupKey|Token|Secret|Password|ConnectionString)$|__Keys__/i;
const LOOKS_LIKE_ONE = /SG\.[\w-]{16,}|AccountKey=|SharedAccessKey=|[?&]sig=|Password=|-----BEGIN|^[A-Za-z0-9+/]{40,}={0,2}$/;
const VAULT_REFERENCE = '@Microsoft.KeyVault(SecretUri=';

export function secrets(file) {
  const problems = [];
  const secure = new Set([...file.parameters].filter(([, parameter]) => parameter.secure).map(([name]) => name));

  for (const [name, parameter] of file.parameters)
    if (NAMES_A_SECRET.test(name) && !parameter.secure) problems.push(file.problem(parameter.node, `parameter ${name} holds a secret and is not @secure()`));
    else if (parameter.secure && literal(parameter.default)) problems.push(file.problem(parameter.node, `the default of ${name} writes a secret down`));

  for (const text of file.root.descendantsOfType('string'))
    if (LOOKS_LIKE_ONE.test(literal(text) ?? '')) problems.push(file.problem(text, 'a literal that looks like a secret'));

  for (const object of file.root.descendantsOfType('object'))
    for (const [name, { value }] of properties(object))
      if (NAMES_A_SECRET.test(name) && value.type === 'string' && !inlined(file, value).startsWith(VAULT_REFERENCE))
        problems.push(file.problem(value, `${name} must be a reference to the vault`));

  for (const [name, node] of file.outputs)
    for (const id of node.descendantsOfType('identifier').slice(1))
      if (secure.has(id.text)) problems.push(file.problem(node, `output ${name} shows the secret ${id.text}`));

  for (const module of file.modules.filter(called => existsSync(called.path)))
    for (const [name, { value }] of module.params)
      if (secure.has(value.text) && BicepFile.read(module.path).parameters.get(name)?.secure === false)
        problems.push(file.problem(value, `the secret ${value.text} goes to ${name}, which is not @secure()`));

  return problems;
}
