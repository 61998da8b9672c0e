// expect: parameter forgotten is never used
@description('Of no use, 1 to 24 characters.')
param forgotten string
