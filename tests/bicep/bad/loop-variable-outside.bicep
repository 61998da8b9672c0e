// expect: undeclared symbol i
var numbers = [for i in range(0, 3): i]
output a int = numbers[i]
