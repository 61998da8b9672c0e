export function syntax(file) {
  const problems = [];
  visit(file.root);
  return problems;

  function visit(node) {
    if (node.type === 'ERROR') problems.push(file.problem(node, `syntax error near "${node.text.split('\n')[0].slice(0, 40)}"`));
    else if (node.isMissing) problems.push(file.problem(node, `missing ${node.type}`));
    else if (node.hasError) node.children.forEach(visit);
  }
}
