// expect: variable forgotten is never used
var forgotten = 1
