// expect: the secret password goes to note, which is not @secure()
@description('The password.')
@secure()
param password string

module bucket 'pieces/bucket.bicep' = {
  params: {
    name: 'x'
    note: password
  }
}
