// The vault and its secrets. Keys of our own are made here, once, by the deployment itself: nobody ever sees them, and no later deployment changes them.

@description('The vault\'s name, 3 to 24 letters, digits or hyphens.')
@minLength(3)
@maxLength(24)
param name string

@description('The Azure region.')
param location string

@description('Tags of the resource.')
param tags object

@description('Whether the vault answers on its public name. An identity with a role is needed either way.')
param open bool

@description('The id of the key that signs new links.')
param linkKeyId string

@description('SendGrid\'s API key. Empty: what the vault has stays.')
@secure()
param sendGridApiKey string

@description('The ticket desk\'s token, or the key that signs requests to its webhook. Empty: what the vault has stays.')
@secure()
param ticketDeskToken string

@description('The address of the ticket desk\'s webhook, whose query may hold a key. Empty: what the vault has stays.')
@secure()
param ticketDeskUrl string

@description('The first half of new keys: 122 random bits, new with every deployment. Leave it out.')
@secure()
param firstHalf string = newGuid()

@description('The second half of new keys: 122 random bits, new with every deployment. Leave it out.')
@secure()
param secondHalf string = newGuid()

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Without the lookup key all opt-outs would be forgotten: nobody can remove it for good by mistake.
    enablePurgeProtection: true
    publicNetworkAccess: open ? 'Enabled' : 'Disabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: open ? 'Allow' : 'Deny'
    }
  }
}

@onlyIfNotExists()
resource lookupKey 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = {
  parent: vault
  name: 'customer-lookup-key'
  properties: {
    contentType: 'base64; never rotate: it finds the customers who want no more mails'
    value: base64('${firstHalf}lookup${secondHalf}')
  }
}

@onlyIfNotExists()
resource linkKey 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = {
  parent: vault
  name: 'link-key-${linkKeyId}'
  properties: {
    contentType: 'base64; signs the links in mails'
    value: base64('${secondHalf}${linkKeyId}${firstHalf}')
  }
}

resource sendGrid 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = if (!empty(sendGridApiKey)) {
  parent: vault
  name: 'sendgrid-api-key'
  properties: {
    contentType: 'API key with the right Mail Send'
    value: sendGridApiKey
  }
}

resource deskToken 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = if (!empty(ticketDeskToken)) {
  parent: vault
  name: 'ticket-desk-token'
  properties: {
    contentType: 'Zendesk or Request Tracker: its token; webhook: base64, signs requests'
    value: ticketDeskToken
  }
}

resource deskUrl 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = if (!empty(ticketDeskUrl)) {
  parent: vault
  name: 'ticket-desk-url'
  properties: {
    contentType: 'https address'
    value: ticketDeskUrl
  }
}

output id string = vault.id
output name string = vault.name
output uri string = vault.properties.vaultUri
