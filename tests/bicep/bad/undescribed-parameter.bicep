// expect: parameter name has no description
param name string

output a string = name
