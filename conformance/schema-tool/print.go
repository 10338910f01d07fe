package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"sort"
	"strconv"
	"strings"
)

type printer struct {
	out    strings.Builder
	rules  []rule
	counts map[string]int // how often a subtree occurs
	ids    map[string]int // subtrees already written, by content
	err    error
}

// header describes the kind in one line, see README.md.
func header(c crd) string {
	var versions []string
	for _, v := range c.Spec.Versions {
		if !v.Served {
			continue
		}
		if v.Storage {
			v.Name += "*"
		}
		versions = append(versions, v.Name)
	}
	sort.SliceStable(versions, func(i, j int) bool { return rank(versions[i]) > rank(versions[j]) })
	n := c.Spec.Names
	line := fmt.Sprintf("kind %s %s plural=%s singular=%s scope=%s versions=%s",
		c.Spec.Group, n.Kind, n.Plural, n.Singular, c.Spec.Scope, strings.Join(versions, ","))
	if len(n.ShortNames) > 0 {
		line += " short=" + strings.Join(n.ShortNames, ",")
	}
	return line + "\n"
}

// rank orders versions as Kubernetes does: v2, v1, v1beta2, v1beta1, v1alpha1.
func rank(version string) int {
	parts := regexp.MustCompile(`^v(\d+)(alpha|beta)?(\d*)`).FindStringSubmatch(version)
	stage := map[string]int{"": 2, "beta": 1, "alpha": 0}[parts[2]]
	major, _ := strconv.Atoi(parts[1])
	minor, _ := strconv.Atoi(parts[3])
	return (stage*1000+major)*1000 + minor
}

// text is the whole file of one kind.
func text(c crd, release string) (string, error) {
	root, err := sameInAllVersions(c)
	if err != nil {
		return "", err
	}
	p := &printer{counts: map[string]int{}, ids: map[string]int{}}
	p.count(root)
	p.node("root", 0, root)
	if p.err != nil {
		return "", p.err
	}
	var head strings.Builder
	fmt.Fprintf(&head, "# Derived from the CRDs of %s %s by conformance/schema-tool. Do not edit.\n", module, release)
	head.WriteString(header(c))
	for i, r := range p.rules {
		fmt.Fprintf(&head, "rule %d %s\n message %s\n", i+1, escape(r.Rule), escape(r.Message))
		if r.FieldPath != "" {
			fmt.Fprintf(&head, " at %s\n", escape(r.FieldPath))
		}
		if r.Reason != "" {
			fmt.Fprintf(&head, " reason %s\n", r.Reason)
		}
		if r.OptionalOldSelf {
			head.WriteString(" optionalOldSelf\n")
		}
	}
	return head.String() + p.out.String(), nil
}

func sameInAllVersions(c crd) (*schema, error) {
	var first string
	var root *schema
	for _, v := range c.Spec.Versions {
		s, err := parse(v.Schema.OpenAPIV3Schema)
		if err != nil {
			return nil, err
		}
		now := content(s)
		if first == "" {
			first, root = now, s
		} else if first != now {
			return nil, fmt.Errorf("version %s has another schema: the format has one per kind", v.Name)
		}
	}
	return root, nil
}

// content identifies a subtree by everything that is written of it.
func content(s *schema) string {
	raw, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(raw)
}

func (p *printer) count(s *schema) {
	p.counts[content(s)]++
	if p.counts[content(s)] > 1 {
		return // the parts will be behind the reference
	}
	for _, c := range children(s) {
		p.count(c.schema)
	}
}

// shared is the least number of lines for which a reference is worth its detour for the reader.
const shared = 4

func size(s *schema) int {
	n := 1
	for _, c := range children(s) {
		n += size(c.schema)
	}
	return n
}

type child struct {
	name   string
	schema *schema
}

func children(s *schema) []child {
	var all []child
	for name, c := range s.Properties {
		all = append(all, child{name, c})
	}
	sort.Slice(all, func(i, j int) bool { return all[i].name < all[j].name })
	if s.Items != nil {
		all = append(all, child{"[]", s.Items})
	}
	if s.Values != nil {
		all = append(all, child{"{}", s.Values})
	}
	return all
}

// node writes one line and its children; a larger subtree that was written before becomes a reference.
func (p *printer) node(name string, depth int, s *schema) {
	key := content(s)
	indent := strings.Repeat(" ", depth)
	if id, ok := p.ids[key]; ok {
		fmt.Fprintf(&p.out, "%s%s same=%d\n", indent, name, id)
		return
	}
	fmt.Fprintf(&p.out, "%s%s %s", indent, name, p.typeOf(s))
	if p.counts[key] > 1 && size(s) >= shared {
		p.ids[key] = len(p.ids) + 1
		p.attr("id", strconv.Itoa(p.ids[key]))
	}
	p.attributes(s)
	p.out.WriteByte('\n')
	for _, c := range children(s) {
		p.node(c.name, depth+1, c.schema)
	}
}

func (p *printer) typeOf(s *schema) string {
	switch {
	case s.IntOrString:
		return "int-or-string"
	case s.Values != nil && s.Properties != nil:
		p.fail("fields and values in one object")
	case s.Values != nil:
		return "map"
	case s.Type == "":
		p.fail("no type")
	}
	return s.Type
}

func (p *printer) attributes(s *schema) {
	p.flag("nullable", s.Nullable)
	p.flag("open", s.PreserveUnknown)
	p.flag("deprecated", s.deprecated())
	p.attr("format", s.Format)
	p.list("required", s.Required)
	for _, group := range p.atMostOneOf(s) {
		p.list("at-most-one", group)
	}
	p.list("enum", s.Enum)
	p.number("min", s.Minimum)
	p.number("max", s.Maximum)
	p.number("min-length", s.MinLength)
	p.number("max-length", s.MaxLength)
	p.number("min-items", s.MinItems)
	p.number("max-items", s.MaxItems)
	p.number("min-entries", s.MinProperties)
	p.number("max-entries", s.MaxProperties)
	p.attr("pattern", s.Pattern)
	if s.ListType != "" && s.ListType != "map" {
		p.fail("list type " + s.ListType)
	}
	p.list("keys", s.ListMapKeys)
	var rules []string
	for _, r := range s.Validations {
		rules = append(rules, strconv.Itoa(p.ruleNumber(r)))
	}
	p.list("rules", rules)
}

// atMostOneOf reads the one form of oneOf that Istio's generator writes: none of the fields, or exactly one of them.
func (p *printer) atMostOneOf(s *schema) [][]string {
	var groups [][]string
	alternatives := [][]branch{s.OneOf}
	for _, a := range s.AllOf {
		alternatives = append(alternatives, a.OneOf)
	}
	for _, branches := range alternatives {
		if len(branches) == 0 {
			continue
		}
		var none, one []string
		for _, b := range branches {
			switch {
			case b.Not != nil && len(b.Required) == 0:
				for _, n := range b.Not.AnyOf {
					none = append(none, n.Required...)
				}
			case b.Not == nil && len(b.Required) == 1:
				one = append(one, b.Required[0])
			default:
				p.fail("another form of oneOf")
			}
		}
		if strings.Join(none, ",") != strings.Join(one, ",") {
			p.fail("another form of oneOf")
		}
		groups = append(groups, one)
	}
	return groups
}

// ruleNumber numbers the distinct rules of the kind from 1.
func (p *printer) ruleNumber(r rule) int {
	for i, known := range p.rules {
		if known == r {
			return i + 1
		}
	}
	p.rules = append(p.rules, r)
	return len(p.rules)
}

func (p *printer) attr(name, value string) {
	if value == "" {
		return
	}
	if strings.ContainsAny(value, " \n\t") {
		p.fail("blank in " + name)
	}
	fmt.Fprintf(&p.out, " %s=%s", name, value)
}

func (p *printer) flag(name string, on bool) {
	if on {
		p.out.WriteString(" " + name)
	}
}

func (p *printer) list(name string, values []string) {
	for _, v := range values {
		if v == "" || strings.Contains(v, ",") {
			p.fail("value in " + name)
		}
	}
	p.attr(name, strings.Join(values, ","))
}

func (p *printer) number(name string, n *json.Number) {
	if n != nil {
		p.attr(name, n.String())
	}
}

func (p *printer) fail(why string) {
	if p.err == nil {
		p.err = fmt.Errorf("cannot be written: %s", why)
	}
}

func escape(text string) string {
	return strings.NewReplacer(`\`, `\\`, "\n", `\n`).Replace(text)
}
