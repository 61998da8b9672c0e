// Where logs, traces and metrics go, and the page that shows them. No instrumentation key opens it: senders need the role below in roles.bicep.

@description('The Log Analytics workspace\'s name, 4 to 63 characters.')
@minLength(4)
@maxLength(63)
param workspaceName string

@description('The Application Insights component\'s name, 1 to 260 characters.')
@minLength(1)
@maxLength(260)
param insightsName string

@description('The Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Days for which logs and metrics are kept.')
param logRetentionDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: workspaceName
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logRetentionDays
    features: {
      disableLocalAuth: true
      enableLogAccessUsingOnlyResourcePermissions: true
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    DisableLocalAuth: true
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(workspace.id, 'callfollowup')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'CallFollowUp'
    category: 'workbook'
    sourceId: workspace.id
    serializedData: loadTextContent('../workbook.json')
  }
}

output workspaceId string = workspace.id
output insightsName string = insights.name
