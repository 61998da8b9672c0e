// Lets a request to the emulator cost the same however much is stored, as on Azure. Its database (LokiJS) could do so, but is asked in a way
// that reads through every blob and message for each request, and sorts all of them anew for each that goes. What is found stays the same.
'use strict';

const { Collection, Resultset } = require('lokijs');

// Only the first condition uses an index, and Azurite puts the account there, which everything is of.
const MOST_TELLING_FIRST = ['messageId', 'name', 'blobName', 'queueName', 'containerName'];
const find = Resultset.prototype.find;
Resultset.prototype.find = function (query, firstOnly) {
  const own = query && MOST_TELLING_FIRST.find((key) => typeof query[key] === 'string');
  return find.call(this, own ? { [own]: query[own], ...query } : query, firstOnly);
};

// Whatever goes in a batch has every index built anew, were it one document or none.
const remove = Resultset.prototype.remove;
Resultset.prototype.remove = function () {
  if (!this.filterInitialized || this.count() > 1) return remove.call(this);
  this.data().forEach((document) => this.collection.remove(document));
  this.filteredrows = [];
  return this;
};

const removeBatch = Collection.prototype.removeBatch;
Collection.prototype.removeBatch = function (batch) {
  if (batch.length > 0) removeBatch.call(this, batch);
};
