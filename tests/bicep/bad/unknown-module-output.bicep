// expect: module bucket.bicep has no output colour
module bucket 'pieces/bucket.bicep' = {
  params: {
    name: 'x'
  }
}

output a string = bucket.outputs.colour
