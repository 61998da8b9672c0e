// expect: undeclared symbol nowhere
output a string = nowhere
