module meshloft.dev/conformance/schema-tool

go 1.26.0

require (
	istio.io/api v1.31.1
	sigs.k8s.io/yaml v1.6.0
)

require go.yaml.in/yaml/v2 v2.4.2 // indirect
