// expect: undeclared function uniqueStrnig
output a string = uniqueStrnig('x')
