package org.tandemcrm.mailing.inbox;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;

/** Messages in the shapes in which servers and people of this world write them. */
final class Mails {

    /** The letter of ours that all of them are about. */
    static final String LETTER = "0190d9a2-5f3c-7c1e-9b1a-2f6d6c1d7a11@crm.example.com";

    static final String ORIGINAL_HEADERS =
            """
            Return-Path: <news@crm.example.com>
            Received: from crm.example.com by mx.test; Mon, 2 Nov 2026 09:00:00 +0000
            From: Hafen GmbH <news@crm.example.com>
            To: Anna Berg <anna@client.test>
            Subject: Spring offer
            Message-ID: <%s>
            Date: Mon, 2 Nov 2026 09:00:00 +0000
            """
                    .formatted(LETTER);

    private Mails() {}

    static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static Opened opened(String text) {
        try {
            return Opening.of(bytes(text));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Judgement judged(String text) {
        return Sorting.of(opened(text));
    }

    /** An answer to the letter, with further headers. */
    static String answer(String headers, String body) {
        return """
        From: Anna Berg <anna@client.test>
        To: news@crm.example.com
        Subject: Re: Spring offer
        Message-ID: <answer-1@client.test>
        In-Reply-To: <%s>
        References: <%s>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        %s
        %s
        """
                .formatted(LETTER, LETTER, headers.isEmpty() ? "" : headers.strip() + "\n", body);
    }

    /** A report as RFC 3464 wants it. */
    static String report(String subject, String words, String perRecipient) {
        return """
        Return-Path: <>
        From: MAILER-DAEMON@mx.test (Mail Delivery System)
        To: news@crm.example.com
        Subject: %s
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="BOUND"

        This is a MIME-encapsulated message.

        --BOUND
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        %s

        --BOUND
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.test
        Arrival-Date: Mon,  2 Nov 2026 09:00:00 +0000 (UTC)

        %s

        --BOUND
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        %s
        --BOUND--
        """
                .formatted(subject, words, perRecipient.strip(), ORIGINAL_HEADERS);
    }

    static final String POSTFIX_UNKNOWN =
            report(
                    "Undelivered Mail Returned to Sender",
                    """
                    This is the mail system at host mx.test.

                    I'm sorry to have to inform you that your message could not
                    be delivered to one or more recipients. It's attached below.

                    <anna@client.test>: host mail.client.test[192.0.2.7] said: 550 5.1.1
                        <anna@client.test>: Recipient address rejected: User unknown (in reply
                        to RCPT TO command)
                    """,
                    """
                    Final-Recipient: rfc822; anna@client.test
                    Original-Recipient: rfc822;anna@client.test
                    Action: failed
                    Status: 5.1.1
                    Remote-MTA: dns; mail.client.test
                    Diagnostic-Code: smtp; 550 5.1.1 <anna@client.test>: Recipient address
                        rejected: User unknown
                    """);

    static final String POSTFIX_FULL =
            report(
                    "Undelivered Mail Returned to Sender",
                    "Over quota.",
                    """
                    Final-Recipient: rfc822; anna@client.test
                    Action: failed
                    Status: 5.2.2
                    Diagnostic-Code: smtp; 552 5.2.2 <anna@client.test>: Mailbox full
                    """);

    static final String POSTFIX_DELAYED =
            report(
                    "Delayed Mail (still being retried)",
                    """
                    ####################################################################
                    # THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #
                    ####################################################################
                    """,
                    """
                    Final-Recipient: rfc822; anna@client.test
                    Action: delayed
                    Status: 4.4.1
                    Diagnostic-Code: X-Postfix; connect to mail.client.test[192.0.2.7]:25: Connection timed out
                    Will-Retry-Until: Sat,  7 Nov 2026 09:00:00 +0000 (UTC)
                    """);

    static final String POSTFIX_EXPIRED =
            report(
                    "Undelivered Mail Returned to Sender",
                    "Connection timed out.",
                    """
                    Final-Recipient: rfc822; anna@client.test
                    Action: failed
                    Status: 4.4.1
                    Diagnostic-Code: X-Postfix; connect to mail.client.test[192.0.2.7]:25: Connection timed out
                    """);

    static final String EXCHANGE_UNKNOWN =
            """
            From: <postmaster@client.onmicrosoft.test>
            To: <news@crm.example.com>
            Subject: Undeliverable: Spring offer
            Message-ID: <cbc5@AM0PR01.eurprd01.prod.exchangelabs.test>
            In-Reply-To: <%1$s>
            X-MS-Exchange-Message-Is-Ndr:
            X-Auto-Response-Suppress: DR, OOF, AutoReply
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status;
            	boundary="_f1_"

            --_f1_
            Content-Type: multipart/alternative; boundary="_f2_"

            --_f2_
            Content-Type: text/plain; charset="us-ascii"
            Content-Transfer-Encoding: quoted-printable

            Delivery has failed to these recipients or groups:

            anna@client.test<mailto:anna@client.test>
            The email address you entered couldn't be found.

            --_f2_
            Content-Type: text/html; charset="us-ascii"

            <html><body><p>Your message to anna@client.test couldn't be delivered.</p></body></html>

            --_f2_--

            --_f1_
            Content-Type: message/delivery-status

            Reporting-MTA: dns;AM0PR01.eurprd01.prod.exchangelabs.test
            Received-From-MTA: dns;crm.example.com

            Final-Recipient: rfc822;anna@client.test
            Action: failed
            Status: 5.1.10
            Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient anna@client.test not found by SMTP address lookup

            --_f1_
            Content-Type: message/rfc822

            %2$s
            The letter itself.

            --_f1_--
            """
                    .formatted(LETTER, ORIGINAL_HEADERS);

    static final String GMAIL_UNKNOWN =
            """
            Return-Path: <>
            From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>
            To: news@crm.example.com
            Auto-Submitted: auto-replied
            Subject: Delivery Status Notification (Failure)
            References: <%1$s>
            In-Reply-To: <%1$s>
            X-Failed-Recipients: anna@client.test
            Message-ID: <6548.g@mx.google.com>
            Content-Type: multipart/report; boundary="0000aa"; report-type=delivery-status
            MIME-Version: 1.0

            --0000aa
            Content-Type: multipart/related; boundary="0000bb"

            --0000bb
            Content-Type: multipart/alternative; boundary="0000cc"

            --0000cc
            Content-Type: text/plain; charset="UTF-8"

            ** Address not found **

            Your message wasn't delivered to anna@client.test because the address couldn't be found, or is unable to receive mail.

            The response was:
            550 5.1.1 The email account that you tried to reach does not exist.

            --0000cc--
            --0000bb--
            --0000aa
            Content-Type: message/delivery-status

            Reporting-MTA: dns; googlemail.com
            Arrival-Date: Mon, 02 Nov 2026 01:00:00 -0800 (PST)
            X-Original-Message-ID: <%1$s>

            Final-Recipient: rfc822; anna@client.test
            Action: failed
            Status: 5.1.1
            Remote-MTA: dns; gmail-smtp-in.l.google.com. (192.0.2.26, the server for the domain client.test.)
            Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please try
             550-5.1.1 double-checking the recipient's email address.
            Last-Attempt-Date: Mon, 02 Nov 2026 01:00:01 -0800 (PST)

            --0000aa
            Content-Type: message/rfc822

            %2$s
            --0000aa--
            """
                    .formatted(LETTER, ORIGINAL_HEADERS);

    static final String QMAIL_UNKNOWN =
            """
            Return-Path: <>
            From: MAILER-DAEMON@mx.test
            To: news@crm.example.com
            Subject: failure notice

            Hi. This is the qmail-send program at mx.test.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <anna@client.test>:
            192.0.2.7 does not like recipient.
            Remote host said: 550 sorry, no mailbox here by that name (#5.1.1)
            Giving up on 192.0.2.7.

            --- Below this line is a copy of the message.

            %s
            The letter itself, with 421 4.4.1 in it.
            """
                    .formatted(ORIGINAL_HEADERS);

    static final String EXIM_UNKNOWN =
            """
            Return-path: <>
            X-Failed-Recipients: anna@client.test
            Auto-Submitted: auto-replied
            From: Mail Delivery System <Mailer-Daemon@mx.test>
            To: news@crm.example.com
            Subject: Mail delivery failed: returning message to sender
            Message-Id: <E1abc-0001@mx.test>

            This message was created automatically by mail delivery software.

            A message that you sent could not be delivered to one or more of its
            recipients. This is a permanent error. The following address(es) failed:

              anna@client.test
                Unrouteable address

            ------ This is a copy of the message, including all the headers. ------

            %s
            """
                    .formatted(ORIGINAL_HEADERS);

    static final String EXIM_WARNING =
            """
            Return-path: <>
            Auto-Submitted: auto-replied
            From: Mail Delivery System <Mailer-Daemon@mx.test>
            To: news@crm.example.com
            Subject: Warning: message 1abc-0001 delayed 24 hours

            This message was created automatically by mail delivery software.
            A message that you sent has not yet been delivered to one or more of its
            recipients after more than 24 hours on the queue on mx.test.

            The address to which the message has not yet been delivered is:

              anna@client.test
                Delay reason: mailbox is full

            No action is required on your part. Delivery attempts will continue for
            some time, and this warning may be repeated at intervals.
            """;

    static final String OLD_EXCHANGE =
            """
            From: System Administrator <postmaster@client.test>
            To: news@crm.example.com
            Subject: Undeliverable: Spring offer
            Content-Type: text/plain; charset=us-ascii

            Your message

              To:      anna@client.test
              Subject: Spring offer
              Sent:    Mon, 2 Nov 2026 09:00:00 +0000

            did not reach the following recipient(s):

            anna@client.test on Mon, 2 Nov 2026 09:00:02 +0000
                The e-mail account does not exist at the organization this message was sent to.
                <mail.client.test #5.1.1>
            """;

    static final String GERMAN_BOUNCE =
            """
            From: postmaster@client.test
            To: news@crm.example.com
            Subject: Unzustellbar: Spring offer
            Content-Type: text/plain; charset=utf-8

            Ihre Nachricht an anna@client.test konnte nicht zugestellt werden.
            550 5.1.1 User unknown
            """;

    static final String COMPLAINT =
            """
            From: <feedback@isp.test>
            To: <fbl@crm.example.com>
            Subject: FW: Spring offer
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=feedback-report; boundary="p1"

            --p1
            Content-Type: text/plain; charset="US-ASCII"

            This is an email abuse report for an email message received from IP 192.0.2.1.

            --p1
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            User-Agent: SomeGenerator/1.0
            Version: 1
            Original-Mail-From: <news@crm.example.com>
            Original-Rcpt-To: <anna@client.test>

            --p1
            Content-Type: message/rfc822

            %s
            Spam spam spam
            --p1--
            """
                    .formatted(ORIGINAL_HEADERS);
}
