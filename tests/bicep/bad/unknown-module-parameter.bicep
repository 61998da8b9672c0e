// expect: module bucket.bicep has no parameter colour
module bucket 'pieces/bucket.bicep' = {
  params: {
    name: 'x'
    colour: 'red'
  }
}
