// Command schema-tool derives Meshloft's bundled schemas from the CRDs that the Go module istio.io/api ships.
//
// It keeps facts only (names, types, limits, rules), no descriptions. See README.md for the format.
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
	"strings"

	"sigs.k8s.io/yaml"
)

const module = "istio.io/api"

func main() {
	log.SetFlags(0)
	out := flag.String("o", "", "folder to write to (it is emptied of *.schema first)")
	flag.Parse()
	if *out == "" {
		log.Fatal("usage: schema-tool -o FOLDER")
	}
	dir, version := locate()
	crds, err := read(filepath.Join(dir, "kubernetes", "customresourcedefinitions.gen.yaml"))
	check(err)
	old, _ := filepath.Glob(filepath.Join(*out, "*.schema"))
	for _, name := range old {
		check(os.Remove(name))
	}
	check(os.MkdirAll(*out, 0o755))
	var index strings.Builder
	fmt.Fprintf(&index, "# Kinds of %s %s, written by conformance/schema-tool. Do not edit.\n", module, version)
	for _, c := range crds {
		body, err := text(c, version)
		if err != nil {
			log.Fatalf("%s: %v", c.Spec.Names.Kind, err)
		}
		check(os.WriteFile(filepath.Join(*out, c.Spec.Names.Kind+".schema"), []byte(body), 0o644))
		index.WriteString(header(c))
	}
	check(os.WriteFile(filepath.Join(*out, "kinds.index"), []byte(index.String()), 0o644))
}

// locate asks Go where the pinned module is; it is downloaded when absent.
func locate() (dir, version string) {
	raw, err := exec.Command("go", "mod", "download", "-json", module).Output()
	check(err)
	var m struct{ Dir, Version string }
	check(json.Unmarshal(raw, &m))
	return m.Dir, m.Version
}

func read(name string) ([]crd, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var crds []crd
	for _, part := range bytes.Split(raw, []byte("\n---\n")) {
		if len(bytes.TrimSpace(part)) == 0 || bytes.Equal(bytes.TrimSpace(part), []byte("---")) {
			continue
		}
		var c crd
		if err := yaml.Unmarshal(part, &c); err != nil {
			return nil, err
		}
		if c.Kind == "CustomResourceDefinition" {
			crds = append(crds, c)
		}
	}
	return crds, nil
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
