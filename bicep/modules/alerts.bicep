// What somebody must hear of. Each alert is a query over the app's own metrics (docs/telemetry.md); a test holds their names to the code.

@description('The Log Analytics workspace that is asked.')
param workspaceId string

@description('The Azure region.')
param location string

@description('Tags of the resources.')
param tags object

@description('Who is told. Empty: alerts only show in the portal.')
param alertAddress string

@description('Whether SendGrid is expected to tell of every mail, so that its silence means something.')
param webhookExpected bool

@description('Follow-ups that may need a person within an hour before somebody is told. 0 to 10000; default 0.')
@minValue(0)
@maxValue(10000)
param attentionPerHour int = 0

@description('Seconds that a message may wait in a queue before somebody is told. 60 to 86400 seconds; default 900.')
@minValue(60)
@maxValue(86400)
param oldestMessageSeconds int = 900

@description('Failed runs of functions, in percent of all, before somebody is told. 1 to 100 percent; default 5.')
@minValue(1)
@maxValue(100)
param failurePercent int = 5

@description('Bounced or dropped mails, in percent of those sent, before somebody is told. 1 to 100 percent; default 5.')
@minValue(1)
@maxValue(100)
param bouncePercent int = 5

var rules = [
  {
    name: 'dead-letters'
    title: 'A message could not be handled'
    description: 'It lies in the container dead-letters with its reason. What to do: docs/operate.md, "Dead letters".'
    severity: 1
    every: 'PT5M'
    window: 'PT15M'
    threshold: 0
    enabled: true
    query: '''
      AppMetrics
      | where Name == 'callfollowup.dead_letters'
      | summarize Value = sum(Sum)
    '''
  }
  {
    name: 'needs-attention'
    title: 'Follow-ups need a person'
    description: 'Each says what failed and what to do. What to do: docs/operate.md, "Needs attention".'
    severity: 2
    every: 'PT15M'
    window: 'PT1H'
    threshold: attentionPerHour
    enabled: true
    query: '''
      AppMetrics
      | where Name == 'callfollowup.attention'
      | summarize Value = sum(Sum)
    '''
  }
  {
    name: 'oldest-message'
    title: 'Messages wait too long'
    description: 'In seconds, over all queues. The app is down, too few instances run, or another system is slow.'
    severity: 1
    every: 'PT5M'
    window: 'PT15M'
    threshold: oldestMessageSeconds
    enabled: true
    query: '''
      AppMetrics
      | where Name == 'callfollowup.queue.oldest_age'
      | summarize Value = max(Max)
    '''
  }
  {
    name: 'failure-rate'
    title: 'Runs fail'
    description: 'In percent of all runs of functions, where there were at least 20.'
    severity: 2
    every: 'PT5M'
    window: 'PT15M'
    threshold: failurePercent
    enabled: true
    query: '''
      AppRequests
      | summarize Failed = countif(Success == false), Runs = count()
      | where Runs >= 20
      | project Value = 100.0 * Failed / Runs
    '''
  }
  {
    name: 'bounces'
    title: 'Mails bounce'
    description: 'In percent of mails sent, where there were at least 20. The sender\'s name at mailbox providers is at stake.'
    severity: 2
    every: 'PT1H'
    window: 'P1D'
    threshold: bouncePercent
    enabled: true
    query: '''
      AppMetrics
      | where Name in ('callfollowup.mails', 'callfollowup.mail_reports')
      | extend Outcome = tostring(Properties['outcome']), Report = tostring(Properties['report'])
      | summarize Sent = sumif(Sum, Outcome == 'sent'), Lost = sumif(Sum, Report in ('bounce', 'dropped'))
      | where Sent >= 20
      | project Value = 100.0 * Lost / Sent
    '''
  }
  {
    name: 'webhook-silence'
    title: 'SendGrid tells nothing'
    description: 'Mails left within a day, and no event came back. Is the event webhook still on, and signed with the key we know?'
    severity: 2
    every: 'PT1H'
    window: 'P1D'
    threshold: 0
    enabled: webhookExpected
    query: '''
      AppMetrics
      | where Name in ('callfollowup.mails', 'callfollowup.mail_reports')
      | extend Outcome = tostring(Properties['outcome'])
      | summarize Sent = sumif(Sum, Name == 'callfollowup.mails' and Outcome == 'sent'), Reports = sumif(Sum, Name == 'callfollowup.mail_reports')
      | where Reports == 0
      | project Value = Sent
    '''
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertAddress)) {
  name: 'ag-callfollowup'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'callfollowup'
    enabled: true
    emailReceivers: [
      {
        name: 'operations'
        emailAddress: alertAddress
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: 'alert-callfollowup-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'CallFollowUp: ${rule.title}'
      description: rule.description
      severity: rule.severity
      enabled: rule.enabled
      evaluationFrequency: rule.every
      windowSize: rule.window
      scopes: [workspaceId]
      // The tables come to be with the first telemetry, after this deployment.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: 'Value'
            timeAggregation: 'Maximum'
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: empty(alertAddress) ? [] : [people.id]
      }
    }
  }
]
