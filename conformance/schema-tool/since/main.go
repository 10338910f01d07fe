// Command since tells in which minor release of Istio's API each field appeared first, from the CRDs of those releases.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"

	"sigs.k8s.io/yaml"
)

const module = "istio.io/api"

// releases holds one release of each minor version; what the first has may be older. Go's module proxy has no older
// ones, and of 1.30 no first one.
var releases = []string{
	"1.19.0", "1.20.0", "1.21.0", "1.22.0", "1.23.0", "1.24.0", "1.25.0", "1.26.0", "1.27.0", "1.28.0", "1.29.0",
	"1.30.8", "1.31.0",
}

type crd struct {
	Kind string
	Spec struct {
		Names    struct{ Kind string }
		Versions []struct {
			Schema struct {
				OpenAPIV3Schema map[string]any `json:"openAPIV3Schema"`
			}
		}
	}
}

// fields holds the paths of one kind, without positions and keys of maps, and the place in releases of the first that
// has them.
type fields map[string]int

func main() {
	log.SetFlags(0)
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if *out == "" {
		log.Fatal("usage: since -o FILE")
	}
	kinds := map[string]fields{}
	for at, release := range releases {
		for _, c := range read(release) {
			name := c.Spec.Names.Kind
			if kinds[name] == nil {
				kinds[name] = fields{"": at}
			}
			for _, v := range c.Spec.Versions {
				kinds[name].walk("", v.Schema.OpenAPIV3Schema, at)
			}
		}
	}
	check(os.WriteFile(*out, []byte(text(kinds)), 0o644))
}

func (f fields) walk(path string, s map[string]any, at int) {
	if _, known := f[path]; !known {
		f[path] = at
	}
	if properties, ok := s["properties"].(map[string]any); ok {
		for name, child := range properties {
			next := strings.TrimPrefix(path+"."+name, ".")
			if next != "status" && next != "metadata" {
				f.walk(next, child.(map[string]any), at)
			}
		}
	}
	for _, below := range []string{"items", "additionalProperties"} {
		if child, ok := s[below].(map[string]any); ok {
			f.walk(path, child, at)
		}
	}
}

// text leaves out what is as old as what it stands in.
func text(kinds map[string]fields) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# The first of %s %s to %s that has the field; what is not named is as old as what it\n", module, releases[0], releases[len(releases)-1])
	fmt.Fprintf(&b, "# stands in, the rest as old as the first release or older. Written by conformance/schema-tool/since. Do not edit.\n")
	fmt.Fprintf(&b, "first %s\n", minor(releases[0]))
	for _, kind := range sorted(kinds) {
		f := kinds[kind]
		var lines []string
		for _, path := range sorted(f) {
			if path == "" && f[path] > 0 || path != "" && f[path] > f[parent(path)] {
				lines = append(lines, strings.TrimSpace(path+" "+minor(releases[f[path]])))
			}
		}
		if len(lines) > 0 {
			fmt.Fprintf(&b, "[%s]\n%s\n", kind, strings.Join(lines, "\n"))
		}
	}
	return b.String()
}

func minor(release string) string {
	return release[:strings.LastIndex(release, ".")]
}

func parent(path string) string {
	return path[:max(0, strings.LastIndex(path, "."))]
}

func sorted[V any](m map[string]V) []string {
	var keys []string
	for key := range m {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

func read(release string) []crd {
	raw, err := exec.Command("go", "mod", "download", "-json", module+"@v"+release).Output()
	check(err)
	var m struct{ Dir string }
	check(json.Unmarshal(raw, &m))
	all, err := os.ReadFile(filepath.Join(m.Dir, "kubernetes", "customresourcedefinitions.gen.yaml"))
	check(err)
	var crds []crd
	for _, part := range bytes.Split(all, []byte("\n---\n")) {
		var c crd
		check(yaml.Unmarshal(part, &c))
		if c.Kind == "CustomResourceDefinition" {
			crds = append(crds, c)
		}
	}
	return crds
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
