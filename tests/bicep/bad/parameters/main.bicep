// expect: the parameter name is missing
// expect: there is no parameter colour
// expect: size is outside 1 to 9
// expect: kind is not one of
// expect: open must be bool
// expect: password writes a secret down
@description('A name, 1 to 24 characters.')
param name string

@description('A size in MB, 1 to 9; default 1.')
@minValue(1)
@maxValue(9)
param size int = 1

@description('The kind; default small.')
@allowed(['small', 'large'])
param kind string = 'small'

@description('Whether it is open; default false.')
param open bool = false

@description('The password.')
@secure()
param password string = ''

output a string = '${name}${size}${kind}${open}${length(password)}'
