// Every name that is used is declared, and every parameter and variable that is declared is used.
import { children } from '../source.mjs';

const DECLARES = new Set([
  'parameter_declaration', 'variable_declaration', 'resource_declaration', 'module_declaration', 'type_declaration', 'user_defined_function',
]);

const FUNCTIONS = new Set(`
  any array base64 base64ToJson base64ToString bool cidrHost cidrSubnet concat contains copyIndex createObject dataUri dataUriToString dateTimeAdd
  dateTimeFromEpoch dateTimeToEpoch deployer deployment empty endsWith environment extensionResourceId fail filter first flatten format getSecret groupBy
  guid indexOf int intersection items join json last lastIndexOf length loadDirectoryFileInfo loadFileAsBase64 loadJsonContent loadTextContent
  loadYamlContent managementGroup managementGroupResourceId map mapValues max min newGuid objectKeys padLeft parseCidr parseUri pickZones
  range readEnvironmentVariable reduce reference replace resourceGroup resourceId shallowMerge skip sort split startsWith string subscription
  subscriptionResourceId substring take tenant tenantResourceId toLogicalZone toLower toObject toPhysicalZone toUpper trim union uniqueString uri
  uriComponent uriComponentToString utcNow
  allowed batchSize description discriminator export maxLength maxValue metadata minLength minValue onlyIfNotExists retryOn sealed secure
  waitUntil`.trim().split(/\s+/));

const NAMESPACES = new Set(['az', 'sys']);

export function symbols(file) {
  const declared = new Map();
  for (const node of file.root.descendantsOfType([...DECLARES])) declared.set(children(node)[0].text, node);
  for (const node of file.root.descendantsOfType(['import_functionality', 'import_statement']))
    for (const id of node.descendantsOfType('identifier')) declared.set(id.text, node);

  const problems = [], used = new Set();
  visit(file.root, new Set());
  for (const [name, node] of declared)
    if (['parameter_declaration', 'variable_declaration'].includes(node.type) && !used.has(name))
      problems.push(file.problem(node, `${node.type.split('_')[0]} ${name} is never used`));
  return problems;

  function visit(node, local) {
    switch (node.type) {
      case 'identifier':
        return use(node, local);
      case 'object_property': {
        const [key, ...values] = children(node);
        if (key.type !== 'identifier' || values.length === 0) visit(key, local);
        return values.forEach(value => visit(value, local));
      }
      case 'resource_expression': // parent::nested
        return children(node).forEach(child => visit(child, local));
      case 'call_expression': {
        const called = node.childForFieldName('function');
        if (called.type !== 'identifier') visit(called, local);
        else if (declared.has(called.text)) used.add(called.text);
        else if (!FUNCTIONS.has(called.text)) problems.push(file.problem(called, `undeclared function ${called.text}`));
        const values = node.childForFieldName('arguments');
        return visit(values, union(local, values.descendantsOfType('lambda_expression').flatMap(lambda => names(children(lambda)[0]))));
      }
      case 'for_statement': {
        const loop = node.descendantsOfType('for_loop_parameters')[0] ?? node.childForFieldName('initializer');
        const inner = union(local, names(loop));
        return children(node).filter(child => child.id !== loop?.id).forEach(child => visit(child, inner));
      }
      case 'user_defined_function': {
        const inner = union(local, node.descendantsOfType('parameter').map(parameter => children(parameter)[0].text));
        return children(node).slice(1).forEach(child => visit(child, inner));
      }
      case 'parameter': // of a function of our own
        return children(node).slice(1).forEach(child => visit(child, local));
      case 'import_functionality':
      case 'import_statement':
      case 'target_scope_assignment':
        return;
      default: {
        const parts = children(node);
        if (DECLARES.has(node.type) || ['output_declaration', 'metadata_declaration', 'assert_statement'].includes(node.type)) parts.shift();
        return parts.forEach(child => visit(child, local));
      }
    }
  }

  function use(node, local) {
    used.add(node.text);
    if (!declared.has(node.text) && !local.has(node.text) && !NAMESPACES.has(node.text))
      problems.push(file.problem(node, `undeclared symbol ${node.text}`));
  }
}

const union = (set, more) => new Set([...set, ...more]);

const names = node => !node ? [] : node.type === 'identifier' ? [node.text]
  : node.descendantsOfType(['identifier', 'loop_variable', 'loop_enumerator']).map(name => name.text);
