// expect: module bucket.bicep needs the parameter name
module bucket 'pieces/bucket.bicep' = {
  params: {
    size: 2
  }
}
