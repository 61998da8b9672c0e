// expect: the default of password writes a secret down
@description('The password.')
@secure()
param password string = 'hunter2'

output a int = length(password)
