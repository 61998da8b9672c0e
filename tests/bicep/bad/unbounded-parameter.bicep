// expect: parameter days has no bounds
@description('Days to wait; default 3.')
param days int = 3

output a int = days
