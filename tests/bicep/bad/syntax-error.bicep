// expect: syntax error
var a = {
  name 'x'
}
