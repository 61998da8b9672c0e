// CallFollowUp in one resource group: `azd up`, or `az deployment sub create --template-file bicep/main.bicep`. How to run it: docs/operate.md.
targetScope = 'subscription'

@description('Names the deployment and all that belongs to it. 2 to 20 lower-case letters, digits or hyphens; no default.')
@minLength(2)
@maxLength(20)
param environmentName string

@description('The Azure region of everything, one that offers Flex Consumption, such as westeurope. No default.')
@minLength(3)
param location string

@description('The company\'s name as customers know it. One line of 1 to 100 characters; no default.')
@minLength(1)
@maxLength(100)
param companyName string

@description('The address mails come from, verified at SendGrid. 3 to 254 characters; no default.')
@minLength(3)
@maxLength(254)
param fromAddress string

@description('The desk\'s address, which reads what customers answer to a mail. At most 254 characters; empty (the default): mails invite no answer by mail.')
@maxLength(254)
param replyToAddress string = ''

@description('Who is told of abusive calls and broken promises. 3 to 254 characters; no default.')
@minLength(3)
@maxLength(254)
param managersAddress string

@description('Who is told when an alert fires. At most 254 characters; empty (the default): alerts only show in the portal.')
@maxLength(254)
param alertAddress string = ''

@description('The address that links in mails lead to, such as https://care.company.example. Empty (the default): the function app\'s own host name.')
param publicAddress string = ''

@description('The id of the key that signs new links. 1 to 16 letters or digits; default k1. To rotate, name a new one: its key is made by the deployment.')
@minLength(1)
@maxLength(16)
param linkKeyId string = 'k1'

@description('The id of the key before, whose links are still answered. 0 to 16 letters or digits; empty (the default): none.')
@maxLength(16)
param previousLinkKeyId string = ''

@description('SendGrid\'s API key, kept in the vault. Empty (the default): what the vault has stays.')
@secure()
param sendGridApiKey string = ''

@description('Whether mails leave through SendGrid. Default true; with false they are written to files on the instance, which is of use only for a first look.')
param sendGridEnabled bool = true

@description('Where the SendGrid account is. Default Global.')
@allowed(['Global', 'Eu'])
param sendGridRegion string = 'Global'

@description('SendGrid checks every mail and delivers none. Default false.')
param sendGridSandbox bool = false

@description('The public key of SendGrid\'s signed event webhook, base64. Empty (the default): the webhook is closed.')
param sendGridWebhookPublicKey string = ''

@description('Where tickets are kept. Default File: on the instance\'s own disk, of use only for a first look.')
@allowed(['File', 'Zendesk', 'RequestTracker', 'Webhook'])
param ticketDesk string = 'File'

@description('The address of Zendesk or Request Tracker, such as https://acme.zendesk.com. Empty (the default): none.')
param ticketDeskAddress string = ''

@description('The agent whose API token Zendesk\'s is. Empty (the default): an OAuth token.')
param ticketDeskUser string = ''

@description('Request Tracker\'s queue for new tickets. Empty (the default): none.')
param ticketDeskQueue string = ''

@description('The desk\'s token, or for a webhook the base64 of at least 32 random bytes that signs requests. Empty (the default): what the vault has stays.')
@secure()
param ticketDeskToken string = ''

@description('The address of a webhook desk, kept in the vault: its query may hold a key. Empty (the default): what the vault has stays.')
@secure()
param ticketDeskUrl string = ''

@description('Days after its last change until a call\'s data is deleted. 61 to 3650 days, longer than FollowUps:LongestPromise; default 90.')
@minValue(61)
@maxValue(3650)
param retentionDays int = 90

@description('Days until what the audit log says of a day is deleted. 90 to 3650 days; default 730.')
@minValue(90)
@maxValue(3650)
param auditRetentionDays int = 730

@description('Days for which deleted data can be brought back. 1 to 365 days; default 7.')
@minValue(1)
@maxValue(365)
param softDeleteDays int = 7

@description('Days for which logs and metrics are kept. 30 to 730 days; default 90.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('How often storage keeps every byte. Default Standard_ZRS, three copies in three zones; Standard_GZRS adds another region.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageRedundancy string = 'Standard_ZRS'

@description('Most instances that run at once. 40 to 1000 instances; default 100.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 100

@description('Memory of one instance. 512, 2048 or 4096 MB; default 2048.')
@allowed([512, 2048, 4096])
param instanceMemoryMB int = 2048

@description('Instances that always stand by for customers\' clicks and for records over HTTP, billed while they wait. 0 to 20 instances; default 0.')
@minValue(0)
@maxValue(20)
param alwaysReadyHttp int = 0

@description('Instances that always stand by for the queue of closed calls, billed while they wait. 0 to 20 instances; default 0.')
@minValue(0)
@maxValue(20)
param alwaysReadyCalls int = 0

@description('Storage and vault are reached by private endpoints only. Default false: by their public names, with an identity all the same.')
param privateNetworking bool = false

@description('The client id of an Entra app registration: operators sign in with it. Empty (the default): operators use a function key.')
param signInClientId string = ''

@description('More app settings, such as { FollowUps__ReplyWindow: \'5.00:00:00\' }; each takes precedence over ours. Default none. Never secrets.')
param moreSettings object = {}

var tags = { 'azd-env-name': environmentName }
var token = uniqueString(subscription().id, environmentName, location)

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-callfollowup-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: {
    name: 'id-callfollowup-${token}'
    location: location
    tags: tags
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'stcfu${token}'
    location: location
    tags: tags
    redundancy: storageRedundancy
    retentionDays: retentionDays
    auditRetentionDays: auditRetentionDays
    softDeleteDays: softDeleteDays
    open: !privateNetworking
  }
}

module vault 'modules/key-vault.bicep' = {
  scope: group
  params: {
    name: 'kv-cfu-${token}'
    location: location
    tags: tags
    open: !privateNetworking
    linkKeyId: linkKeyId
    sendGridApiKey: sendGridApiKey
    ticketDeskToken: ticketDeskToken
    ticketDeskUrl: ticketDeskUrl
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    workspaceName: 'log-callfollowup-${token}'
    insightsName: 'appi-callfollowup-${token}'
    location: location
    tags: tags
    logRetentionDays: logRetentionDays
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    workspaceId: monitoring.outputs.workspaceId
    location: location
    tags: tags
    alertAddress: alertAddress
    webhookExpected: sendGridEnabled && !sendGridSandbox && !empty(sendGridWebhookPublicKey)
  }
}

module roles 'modules/roles.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    storageName: storage.outputs.name
    vaultName: vault.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module network 'modules/network.bicep' = if (privateNetworking) {
  scope: group
  params: {
    name: 'vnet-callfollowup-${token}'
    location: location
    tags: tags
    storageId: storage.outputs.id
    vaultId: vault.outputs.id
  }
}

module app 'modules/function-app.bicep' = {
  scope: group
  params: {
    name: 'func-callfollowup-${token}'
    planName: 'plan-callfollowup-${token}'
    location: location
    tags: union(tags, { 'azd-service-name': 'app' })
    identityId: identity.outputs.id
    packageContainer: storage.outputs.packageContainer
    subnetId: privateNetworking ? network!.outputs.appSubnetId : ''
    maximumInstanceCount: maximumInstanceCount
    instanceMemoryMB: instanceMemoryMB
    alwaysReadyHttp: alwaysReadyHttp
    alwaysReadyCalls: alwaysReadyCalls
  }
  // The app fetches its package and its secrets as soon as it exists.
  dependsOn: [roles]
}

module settings 'modules/app-settings.bicep' = {
  scope: group
  params: {
    appName: app.outputs.name
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    vaultUri: vault.outputs.uri
    insightsName: monitoring.outputs.insightsName
    companyName: companyName
    fromAddress: fromAddress
    replyToAddress: replyToAddress
    managersAddress: managersAddress
    publicAddress: empty(publicAddress) ? app.outputs.address : publicAddress
    linkKeyId: linkKeyId
    previousLinkKeyId: previousLinkKeyId
    sendGridEnabled: sendGridEnabled
    sendGridRegion: sendGridRegion
    sendGridSandbox: sendGridSandbox
    sendGridWebhookPublicKey: sendGridWebhookPublicKey
    ticketDesk: ticketDesk
    ticketDeskAddress: ticketDeskAddress
    ticketDeskUser: ticketDeskUser
    ticketDeskQueue: ticketDeskQueue
    signInClientId: signInClientId
    moreSettings: moreSettings
  }
}

module signIn 'modules/sign-in.bicep' = if (!empty(signInClientId)) {
  scope: group
  params: {
    appName: app.outputs.name
    clientId: signInClientId
  }
  dependsOn: [settings]
}

// What the workflow and people look for afterwards; azd finds the app by its tag.
output resourceGroupName string = group.name
output appName string = app.outputs.name
output appAddress string = app.outputs.address
output webhookAddress string = '${app.outputs.address}/api/sendgrid/events'
output storageAccountName string = storage.outputs.name
output vaultName string = vault.outputs.name
