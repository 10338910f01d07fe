package main

import _ "istio.io/api/annotation" // pins the module whose CRDs are read
