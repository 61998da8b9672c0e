// expect: parameter apiKey holds a secret and is not @secure()
@description('The key, 1 to 99 characters.')
param apiKey string

output a int = length(apiKey)
