// expect: undeclared symbol nmae
@description('A name, 1 to 24 characters.')
param name string

output a string = '${name}-${nmae}'
