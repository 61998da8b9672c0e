// expect: output a shows the secret password
@description('The password.')
@secure()
param password string

output a string = password
