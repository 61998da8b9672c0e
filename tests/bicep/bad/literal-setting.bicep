// expect: SendGrid__ApiKey must be a reference to the vault
var settings = {
  SendGrid__ApiKey: 'my-own-key'
}

output a object = settings
