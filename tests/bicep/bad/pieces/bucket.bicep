@description('A name, 1 to 24 characters.')
param name string

@description('A size in MB, 1 to 9; default 1.')
@minValue(1)
@maxValue(9)
param size int = 1

@description('A password, kept in the vault.')
@secure()
param password string = ''

@description('Shown to everybody.')
param note string = ''

output id string = '${name}${size}${note}${length(password)}'
