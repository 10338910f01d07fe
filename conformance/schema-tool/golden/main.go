// Command golden turns the mutants of the lint oracle (mutate -jsonl FILE.gz) into the compact text that core's tests read.
//
//	go run ./golden -n 1200 -o ../../core/src/test/resources/dev/meshloft/core/schema/mutants.txt.gz FILE.jsonl.gz
//
// Each mutant is a line "### ID STATUS LAYER@PATH LAYER@PATH ..." followed by its YAML. STATUS is the API server's answer: ok,
// rejected, unserved (no such version or kind), nocrd. Blanks in paths become %20.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
)

type mutant struct {
	ID     string
	YAML   string
	Result struct {
		APIVersion string
		Schema     struct {
			Status string
			Errors []struct{ Layer, Path string }
		}
	}
}

func main() {
	log.SetFlags(0)
	out := flag.String("o", "", "file to write")
	most := flag.Int("n", 0, "at most this many, evenly spread; 0 for all")
	group := flag.String("group", "istio.io", "keep only mutants whose apiVersion holds this")
	flag.Parse()
	if *out == "" || flag.NArg() != 1 {
		log.Fatal("usage: golden [-n N] -o OUT.txt.gz MUTANTS.jsonl.gz")
	}
	all := read(flag.Arg(0), *group)
	f, err := os.Create(*out)
	check(err)
	z, err := gzip.NewWriterLevel(f, gzip.BestCompression)
	check(err)
	step := 1.0
	if *most > 0 && *most < len(all) {
		step = float64(len(all)) / float64(*most)
	}
	for at := 0.0; int(at) < len(all); at += step {
		write(z, all[int(at)])
	}
	check(z.Close())
	check(f.Close())
}

func read(name, group string) []mutant {
	f, err := os.Open(name)
	check(err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	check(err)
	var all []mutant
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 16<<20)
	for lines.Scan() {
		var m mutant
		check(json.Unmarshal(lines.Bytes(), &m))
		if strings.Contains(m.Result.APIVersion, group) {
			all = append(all, m)
		}
	}
	check(lines.Err())
	return all
}

func write(z *gzip.Writer, m mutant) {
	fmt.Fprintf(z, "### %s %s", m.ID, m.Result.Schema.Status)
	for _, e := range m.Result.Schema.Errors {
		fmt.Fprintf(z, " %s@%s", e.Layer, strings.ReplaceAll(e.Path, " ", "%20"))
	}
	fmt.Fprintf(z, "\n%s", m.YAML)
	if !strings.HasSuffix(m.YAML, "\n") {
		fmt.Fprintln(z)
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
