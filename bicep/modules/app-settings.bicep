// Every app setting, in one place. A test composes the app with exactly these: none is unknown to the code, and none that it needs is missing.

@description('The function app.')
param appName string

@description('The client id of the app\'s identity.')
param identityClientId string

@description('The storage account.')
param storageName string

@description('The vault\'s address, with a slash at its end.')
param vaultUri string

@description('The Application Insights component.')
param insightsName string

@description('The company\'s name as customers know it.')
param companyName string

@description('The address mails come from.')
param fromAddress string

@description('The address that reads customers\' answers. Empty: none.')
param replyToAddress string

@description('Who is told of abusive calls and broken promises.')
param managersAddress string

@description('The chat channel managers read beside their mails: Teams or Slack. None: mails only.')
param managersChannel string

@description('The address that links in mails lead to.')
param publicAddress string

@description('The id of the key that signs new links.')
param linkKeyId string

@description('The id of the key before, whose links are still answered. Empty: none.')
param previousLinkKeyId string

@description('Whether mails leave through SendGrid.')
param sendGridEnabled bool

@description('Where the SendGrid account is: Global or Eu.')
param sendGridRegion string

@description('SendGrid checks every mail and delivers none.')
param sendGridSandbox bool

@description('The public key of SendGrid\'s signed event webhook. Empty: the webhook is closed.')
param sendGridWebhookPublicKey string

@description('Where tickets are kept: File, Zendesk, RequestTracker or Webhook.')
param ticketDesk string

@description('The address of Zendesk or Request Tracker.')
param ticketDeskAddress string

@description('The agent whose API token Zendesk\'s is. Empty: an OAuth token.')
param ticketDeskUser string

@description('Request Tracker\'s queue for new tickets.')
param ticketDeskQueue string

@description('The client id of the Entra app registration that operators sign in with. Empty: none.')
param signInClientId string

@description('More app settings; each takes precedence over ours.')
param moreSettings object

// A reference without a version: a new one is taken up within a day, or at the next start.
var secrets = '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets'

resource app 'Microsoft.Web/sites@2025-03-01' existing = {
  name: appName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

// What the Functions host reads.
var hostSettings = {
  AzureWebJobsStorage__accountName: storageName
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identityClientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD;ClientId=${identityClientId}'
  // The bare address is ours: it leads to the operators' pages.
  AzureWebJobsDisableHomepage: 'true'
}

var ownSettings = {
  Emails__CompanyName: companyName
  Emails__FromAddress: fromAddress
  Emails__ReplyTo: replyToAddress
  Managers__DefaultAddress: managersAddress
  Operations__ApiKey: '${secrets}/operations-api-key)'
  Links__BaseUrl: publicAddress
  Links__SigningKey: linkKeyId
  'Links__Keys__${linkKeyId}': '${secrets}/link-key-${linkKeyId})'
  CustomerIndex__LookupKey: '${secrets}/customer-lookup-key)'
  // An instance's own disk, which goes with it.
  Outbox__Folder: '/tmp/outbox'
  Tickets__Desk: ticketDesk
}

var deskSettings = {
  File: {
    Tickets__Folder: '/tmp/tickets'
  }
  Zendesk: {
    Tickets__Zendesk__BaseUrl: ticketDeskAddress
    Tickets__Zendesk__User: ticketDeskUser
    Tickets__Zendesk__Token: '${secrets}/ticket-desk-token)'
  }
  RequestTracker: {
    Tickets__RequestTracker__BaseUrl: ticketDeskAddress
    Tickets__RequestTracker__Queue: ticketDeskQueue
    Tickets__RequestTracker__Token: '${secrets}/ticket-desk-token)'
  }
  Webhook: {
    Tickets__Webhook__Url: '${secrets}/ticket-desk-url)'
    Tickets__Webhook__Secret: '${secrets}/ticket-desk-token)'
  }
}

var channelSettings = managersChannel == 'None' ? {} : {
  Managers__Webhook__Url: '${secrets}/managers-webhook-url)'
  Managers__Webhook__Format: managersChannel
}

var previousLinkKey = empty(previousLinkKeyId) ? {} : {
  'Links__Keys__${previousLinkKeyId}': '${secrets}/link-key-${previousLinkKeyId})'
}

var sendGridSettings = !sendGridEnabled ? {} : {
  SendGrid__ApiKey: '${secrets}/sendgrid-api-key)'
  SendGrid__Region: sendGridRegion
  SendGrid__Sandbox: string(sendGridSandbox)
  SendGrid__WebhookPublicKey: sendGridWebhookPublicKey
}

// Sign-in proves the app to Entra by its identity: the last setting names it, and there is no client secret to rotate.
var signInSettings = empty(signInClientId) ? {
  Operations__SignInKey: '${secrets}/operations-sign-in-key)'
} : {
  Operations__PlatformAuthentication: 'true'
  OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID: identityClientId
}

resource settings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: app
  name: 'appsettings'
  properties: union(
    hostSettings,
    ownSettings,
    deskSettings[ticketDesk],
    channelSettings,
    previousLinkKey,
    sendGridSettings,
    signInSettings,
    moreSettings
  )
}
