// The function app on Flex Consumption. Its settings are in app-settings.bicep.

@description('The app\'s name, 2 to 60 letters, digits or hyphens; also its host name.')
@minLength(2)
@maxLength(60)
param name string

@description('The plan\'s name, 1 to 60 characters.')
@minLength(1)
@maxLength(60)
param planName string

@description('The Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('The app\'s identity.')
param identityId string

@description('The address of the container that the app\'s package is deployed to.')
param packageContainer string

@description('The subnet the app lives in. Empty: none.')
param subnetId string

@description('Most instances that run at once.')
param maximumInstanceCount int

@description('Memory of one instance in MB.')
param instanceMemoryMB int

@description('Instances that always stand by for HTTP.')
param alwaysReadyHttp int

@description('Instances that always stand by for the queue of closed calls.')
param alwaysReadyCalls int

var standby = [
  {
    name: 'http'
    instanceCount: alwaysReadyHttp
  }
  {
    name: 'function:closed-call-intake'
    instanceCount: alwaysReadyCalls
  }
]

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource app 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    publicNetworkAccess: 'Enabled'
    // Key Vault references are read as this identity; without it, as one the app does not have.
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      http20Enabled: true
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainer
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstanceCount
        instanceMemoryMB: instanceMemoryMB
        alwaysReady: filter(standby, group => group.instanceCount > 0)
      }
    }
  }

  // Deployments come by identity; no password opens the app.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }
}

output name string = app.name
output address string = 'https://${app.properties.defaultHostName}'
