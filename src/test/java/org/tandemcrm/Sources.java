package org.tandemcrm;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java source as the compiler's parser sees it: its packages, top types and methods. */
record Sources(List<Part> packages, List<Part> types, List<Part> methods, List<Text> texts) {

    /**
     * A stretch of source.
     *
     * @param lines its lines without blank ones and comments
     */
    record Part(String name, boolean isPublic, boolean documented, long lines) {}

    /** A string in the code, and the file it stands in. */
    record Text(String file, String value) {}

    static Sources under(Path root) {
        var files = new TreeMap<String, String>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(path -> path.toString().endsWith(".java")).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(files);
    }

    static Sources of(Map<String, String> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                null,
                                null,
                                List.of("-proc:none"),
                                null,
                                files.entrySet().stream().map(Sources::file).toList());
        var sources =
                new Sources(
                        new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            for (var unit : task.parse()) {
                sources.new Reader(Trees.instance(task), unit).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    private static JavaFileObject file(Map.Entry<String, String> file) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + file.getKey()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.getValue();
            }
        };
    }

    private final class Reader extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final CompilationUnitTree unit;

        Reader(Trees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public Void visitPackage(PackageTree tree, Void nothing) {
            if (unit.getSourceFile().getName().endsWith("package-info.java")) {
                packages.add(part(tree.getPackageName().toString(), true, tree));
            }
            return null;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() == unit) {
                var isPublic = tree.getModifiers().getFlags().contains(Modifier.PUBLIC);
                types.add(part(place(tree.getSimpleName()), isPublic, tree));
            }
            return super.visitClass(tree, nothing);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void nothing) {
            var isPublic = tree.getModifiers().getFlags().contains(Modifier.PUBLIC);
            methods.add(part(place(tree.getName()), isPublic, tree));
            return super.visitMethod(tree, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree tree, Void nothing) {
            if (tree.getValue() instanceof String value) {
                texts.add(new Text(unit.getSourceFile().getName(), value));
            }
            return null;
        }

        private String place(CharSequence name) {
            return unit.getSourceFile().getName() + " " + name;
        }

        private Part part(String name, boolean isPublic, Tree tree) {
            var documented = trees.getDocComment(getCurrentPath()) != null;
            return new Part(name, isPublic, documented, codeLines(tree));
        }

        private long codeLines(Tree tree) {
            var positions = trees.getSourcePositions();
            try {
                return unit.getSourceFile()
                        .getCharContent(true)
                        .toString()
                        .substring(
                                (int) positions.getStartPosition(unit, tree),
                                (int) positions.getEndPosition(unit, tree))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.matches("(//|/\\*|\\*).*"))
                        .count();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
