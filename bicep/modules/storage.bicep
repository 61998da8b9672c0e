// The one storage account: queues, containers, the app's package, and what is deleted when. No keys, no public blobs.

@description('The account\'s name, 3 to 24 lower-case letters or digits.')
@minLength(3)
@maxLength(24)
param name string

@description('The Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('The SKU that says how often every byte is kept.')
param redundancy string

@description('Days after its last change until a call\'s data is deleted.')
param retentionDays int

@description('Days until what the audit log says of a day is deleted.')
param auditRetentionDays int

@description('Days for which deleted data can be brought back.')
param softDeleteDays int

@description('Whether the account answers on its public name. An identity with a role is needed either way.')
param open bool

// The names that the code uses too: a test holds this file and StorageNames.cs equal.
var names = loadJsonContent('../storage-names.json')
var lifetimes = concat(
  map(names.containers.expiring, name => { container: name, days: retentionDays }),
  map(names.containers.audited, name => { container: name, days: auditRetentionDays })
)
var packageContainerName = 'app-package'

resource account 'Microsoft.Storage/storageAccounts@2025-08-01' = {
  name: name
  location: location
  tags: tags
  sku: {
    name: redundancy
  }
  kind: 'StorageV2'
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: open ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: open ? 'Allow' : 'Deny'
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: softDeleteDays
    }
  }
}

resource containers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-08-01' = [
  for container in concat(names.containers.kept, names.containers.audited, names.containers.expiring, [packageContainerName]): {
    parent: blobs
    name: container
    properties: {
      publicAccess: 'None'
    }
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2025-08-01' = {
  parent: account
  name: 'default'
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-08-01' = [
  for queue in names.queues: {
    parent: queueService
    name: queue
  }
]

// What a call left behind goes when nothing has touched it for so long. Customers' entries stay, they hold who wants no more mails; so do people's
// corrections of verdicts, and switches.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-08-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        for lifetime in lifetimes: {
          enabled: true
          name: 'expire-${lifetime.container}'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob', 'appendBlob']
              prefixMatch: ['${lifetime.container}/']
            }
            actions: {
              baseBlob: {
                delete: {
                  daysAfterModificationGreaterThan: lifetime.days
                }
              }
            }
          }
        }
      ]
    }
  }
}

output id string = account.id
output name string = account.name
output packageContainer string = '${account.properties.primaryEndpoints.blob}${packageContainerName}'
