package org.tandemcrm.mailing.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** A link that stands alone in its paragraph: the one thing that the reader shall do. */
class Button extends CustomBlock {

    /** Makes buttons of such links. */
    static void press(Node document) {
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Paragraph paragraph) {
                        Node only = paragraph.getFirstChild();
                        if (only instanceof Link && only.getNext() == null) {
                            Button button = new Button();
                            button.appendChild(only);
                            paragraph.insertAfter(button);
                            paragraph.unlink();
                        }
                    }
                });
    }
}
