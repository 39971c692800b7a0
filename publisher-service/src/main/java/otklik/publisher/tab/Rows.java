package otklik.publisher.tab;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import otklik.events.EventJson;
import otklik.events.analytics.ChannelSummary;
import otklik.events.analytics.ChatAdvice;
import otklik.events.analytics.ChatMetrics;
import otklik.events.analytics.ManagerSummary;
import otklik.events.crm.Message;

/** The row of an event in its tab; times in the business zone. */
public record Rows(ZoneId zone) {
    public Row of(ChatMetrics chat) {
        return Row.of(
                chat.chatId(),
                chat.channel(),
                chat.managerId(),
                chat.managerName(),
                chat.clientId(),
                chat.orderId(),
                time(chat.createdAt()),
                time(chat.updatedAt()),
                chat.status(),
                chat.inboundCount(),
                chat.outboundCount(),
                chat.firstResponseSec(),
                chat.unansweredInbound());
    }

    public Row of(Message message) {
        return Row.of(
                message.chatId(),
                message.messageId(),
                time(message.sentAt()),
                message.direction(),
                message.managerId(),
                message.text(),
                message.authorType(),
                message.messageType());
    }

    public Row of(ChatAdvice advice) {
        return Row.of(
                advice.chatId(),
                advice.channel(),
                advice.managerId(),
                advice.managerName(),
                advice.inbound(),
                advice.outbound(),
                advice.firstResponseSec(),
                advice.unansweredInbound(),
                advice.advice());
    }

    public Row of(ManagerSummary summary) {
        return Row.of(
                summary.managerId(),
                summary.managerName(),
                summary.chats(),
                summary.inbound(),
                summary.outbound(),
                summary.unansweredInbound(),
                summary.slowFirstReplyChats(),
                summary.noReplyChats(),
                summary.respondedChats(),
                summary.medianFirstReplySec(),
                summary.p90FirstReplySec(),
                summary.responseRate());
    }

    public Row of(ChannelSummary summary) {
        return Row.of(
                summary.channel(),
                summary.chats(),
                summary.inbound(),
                summary.outbound(),
                summary.unansweredInbound(),
                summary.slowFirstReplyChats(),
                summary.noReplyChats(),
                summary.respondedChats(),
                summary.medianFirstReplySec(),
                summary.p90FirstReplySec(),
                summary.responseRate());
    }

    private String time(OffsetDateTime time) {
        return time == null ? null : EventJson.TIME.format(time.atZoneSameInstant(zone));
    }
}
