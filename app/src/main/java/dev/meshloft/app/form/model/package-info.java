/// What a form shows: a tree of fields made of an object's text and its schema. Nothing here draws.
@NullMarked
package dev.meshloft.app.form.model;

import org.jspecify.annotations.NullMarked;
