// Who the app is to storage, vault and telemetry. Assigned by name rather than by the platform, so that its rights outlive the app.

@description('The identity\'s name, 3 to 128 characters.')
@minLength(3)
@maxLength(128)
param name string

@description('The Azure region.')
param location string

@description('Tags of the resource.')
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output id string = identity.id
output principalId string = identity.properties.principalId
output clientId string = identity.properties.clientId
