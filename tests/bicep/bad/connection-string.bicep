// expect: a literal that looks like a secret
output a string = 'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=c2VjcmV0'
