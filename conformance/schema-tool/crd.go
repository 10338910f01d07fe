package main

import (
	"bytes"
	"encoding/json"
	"strings"
)

// crd is the part of a CustomResourceDefinition that is used.
type crd struct {
	Kind string
	Spec struct {
		Group string
		Scope string
		Names struct {
			Kind, Plural, Singular string
			ShortNames             []string
		}
		Versions []struct {
			Name            string
			Served, Storage bool
			Schema          struct{ OpenAPIV3Schema json.RawMessage }
		}
	}
}

// schema names every keyword that Istio's CRDs use; any other makes the tool stop, so that nothing is lost unseen.
type schema struct {
	Type        string             `json:"type"`
	Format      string             `json:"format"`
	Description *description       `json:"description,omitempty"`
	Nullable    bool               `json:"nullable"`
	Properties  map[string]*schema `json:"properties"`
	Required    []string           `json:"required"`
	Items       *schema            `json:"items"`
	Values      *schema            `json:"additionalProperties"`
	Enum        []string           `json:"enum"`
	Pattern     string             `json:"pattern"`

	Minimum       *json.Number `json:"minimum"`
	Maximum       *json.Number `json:"maximum"`
	MinLength     *json.Number `json:"minLength"`
	MaxLength     *json.Number `json:"maxLength"`
	MinItems      *json.Number `json:"minItems"`
	MaxItems      *json.Number `json:"maxItems"`
	MinProperties *json.Number `json:"minProperties"`
	MaxProperties *json.Number `json:"maxProperties"`

	OneOf []branch `json:"oneOf"`
	AllOf []struct {
		OneOf []branch `json:"oneOf"`
	} `json:"allOf"`

	PreserveUnknown bool     `json:"x-kubernetes-preserve-unknown-fields"`
	IntOrString     bool     `json:"x-kubernetes-int-or-string"`
	ListType        string   `json:"x-kubernetes-list-type"`
	ListMapKeys     []string `json:"x-kubernetes-list-map-keys"`
	Validations     []rule   `json:"x-kubernetes-validations"`
}

// description keeps one bit of the text: whether the field is deprecated.
type description bool

func (d *description) UnmarshalText(text []byte) error {
	*d = description(strings.HasPrefix(string(text), "Deprecated"))
	return nil
}

func (s *schema) deprecated() bool { return s.Description != nil && bool(*s.Description) }

// branch is one alternative of a oneOf: `required: [field]`, or `not: {anyOf: [required...]}` for "none of them".
type branch struct {
	Required []string `json:"required"`
	Not      *struct {
		AnyOf []branch `json:"anyOf"`
	} `json:"not"`
}

type rule struct {
	Rule            string `json:"rule"`
	Message         string `json:"message"`
	FieldPath       string `json:"fieldPath"`
	Reason          string `json:"reason"`
	OptionalOldSelf bool   `json:"optionalOldSelf"`
}

// parse reads the schema without its status, which the API server drops from what users write.
func parse(raw []byte) (*schema, error) {
	var root map[string]any
	if err := json.Unmarshal(raw, &root); err != nil {
		return nil, err
	}
	if fields, ok := root["properties"].(map[string]any); ok {
		delete(fields, "status")
	}
	rest, err := json.Marshal(root)
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(rest))
	d.DisallowUnknownFields()
	d.UseNumber()
	var s schema
	return &s, d.Decode(&s)
}
