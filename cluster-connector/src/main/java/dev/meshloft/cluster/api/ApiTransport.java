package dev.meshloft.cluster.api;

/// Both ways to an API server.
public interface ApiTransport extends ReadTransport, WriteTransport {}
