// expect: there is no file bukcet.bicep
module bucket 'pieces/bukcet.bicep' = {
  params: {}
}
